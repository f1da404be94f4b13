import { router, view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { saveFile } from '../../shared/export/save-file';
import { useMessages } from '../../shared/words/words';
import { type Answers, TRIED, type Tried, useAnswers } from './answers';
import type { Check } from './check';
import type { browserMessages } from './messages/browser-messages';
import { siteCheckMessages } from './messages/site-check-messages';

type Messages = ReturnType<typeof browserMessages>;

/** Jira's list of projects. */
const PROJECTS = '/jira/projects';

/** A button of a check. */
export interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface BrowserChecks {
  readonly checks: readonly Check[];
  readonly actionsOf: (name: Check['name']) => readonly Action[];
}

/** The checks that the browser makes, most of them with the administrator's help. */
export function useBrowserChecks(): BrowserChecks {
  const { browser: messages } = useMessages(siteCheckMessages);
  const frame = useFrame();
  const { answers, answer } = useAnswers();
  const tries: Readonly<Record<Tried, Action>> = {
    download: {
      label: messages.download.save,
      run: () => {
        const { fileName, fileText } = messages.download;
        saveFile(`${fileName}.txt`, fileText, 'text/plain;charset=utf-8');
        answer('download', 'asked');
      },
    },
    clipboard: {
      label: messages.clipboard.copy,
      run: () =>
        void navigator.clipboard.writeText(messages.clipboard.text).then(
          () => answer('clipboard', 'passed'),
          () => answer('clipboard', 'failed'),
        ),
    },
    router: {
      label: messages.router.open,
      run: () =>
        void router.open(PROJECTS).then(
          () => answer('router', 'asked'),
          () => answer('router', 'failed'),
        ),
    },
    refresh: {
      label: messages.refresh.refresh,
      run: () => {
        answer('refresh', 'asked');
        void view.refresh().then(
          () => answer('refresh', 'passed'),
          () => answer('refresh', 'failed'),
        );
      },
    },
  };
  return {
    checks: [
      themeCheck(messages),
      frameCheck(frame, messages),
      ...TRIED.map((name) => triedCheck(name, answers, messages)),
    ],
    actionsOf: (name) => {
      if (!isTried(name)) return [];
      const confirm = answers[name] === 'asked' && name !== 'refresh';
      return [
        ...(confirm
          ? [
              { label: messages.yes, run: () => answer(name, 'passed') },
              { label: messages.no, run: () => answer(name, 'failed') },
            ]
          : []),
        tries[name],
      ];
    },
  };
}

function isTried(name: Check['name']): name is Tried {
  return TRIED.some((tried) => tried === name);
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Whether its width has followed the window's. */
  readonly isResized: boolean;
}

function useFrame(): Frame {
  const [frame, setFrame] = useState<Frame>(() => ({ ...sizeNow(), isResized: false }));
  useEffect(() => {
    const onResize = (): void =>
      setFrame((before) => {
        const size = sizeNow();
        return { ...size, isResized: before.isResized || size.width !== before.width };
      });
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return frame;
}

function sizeNow(): Pick<Frame, 'width' | 'height'> {
  return { width: window.innerWidth, height: window.innerHeight };
}

function themeCheck({ theme }: Messages): Check {
  const mode = document.documentElement.dataset['colorMode'];
  return mode === undefined || mode === ''
    ? { name: 'theme', state: 'failed', found: theme.not, advice: theme.notAdvice }
    : { name: 'theme', state: 'passed', found: theme.set(mode), advice: '' };
}

function frameCheck({ width, height, isResized }: Frame, { frame: words }: Messages): Check {
  if (width === 0 || height === 0)
    return { name: 'frame', state: 'failed', found: words.empty, advice: words.emptyAdvice };
  return isResized
    ? { name: 'frame', state: 'passed', found: words.resized(width, height), advice: '' }
    : { name: 'frame', state: 'asked', found: words.first(width, height), advice: words.firstAdvice };
}

function triedCheck(name: Tried, answers: Answers, messages: Messages): Check {
  const words = messages[name];
  const outcome = answers[name];
  if (outcome === 'passed') return { name, state: 'passed', found: words.passed, advice: '' };
  if (outcome === 'failed') return { name, state: 'failed', found: words.failed, advice: words.failedAdvice };
  if (outcome === 'asked' && 'asked' in words)
    return { name, state: 'asked', found: words.asked, advice: '' };
  return { name, state: 'asked', found: words.first, advice: words.firstAdvice };
}
