import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Formats, formatsOf } from './formats';
import { sharedMessages, type SharedMessages } from './messages';

/** What every component speaks with. */
interface Words {
  readonly format: Formats;
  readonly shared: SharedMessages;
}

const Context = createContext<Words | null>(null);

export function WordsProvider(props: {
  readonly locale: string;
  readonly timeZone: string;
  readonly children: ReactNode;
}) {
  const { locale, timeZone, children } = props;
  const words = useMemo(() => {
    const format = formatsOf(locale, timeZone);
    return { format, shared: sharedMessages(format) };
  }, [locale, timeZone]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('no words: render this below WordsProvider');
  return words;
}

/** The messages of a surface in the reader's language. */
export function useMessages<M>(messagesOf: (format: Formats) => M): M {
  const { format } = useWords();
  return useMemo(() => messagesOf(format), [messagesOf, format]);
}
