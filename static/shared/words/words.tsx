import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Formats, formatsOf } from './formats';
import { isolatingMessages } from './isolation';
import { sharedMessages, type SharedMessages } from './messages';
import { PSEUDO_LOCALE, pseudoMessages } from './pseudo';

/** What every component speaks with. */
interface Words {
  readonly format: Formats;
  readonly shared: SharedMessages;
  /** Messages as the locale says them, with the names that are in them kept from turning the rest. */
  readonly said: <M>(messages: M) => M;
}

const Context = createContext<Words | null>(null);

export function WordsProvider(props: {
  readonly locale: string;
  readonly timeZone: string;
  readonly children: ReactNode;
}) {
  const { locale, timeZone, children } = props;
  const words = useMemo(() => {
    const inLocale = locale === PSEUDO_LOCALE ? pseudoMessages : <M,>(messages: M): M => messages;
    const said = <M,>(messages: M): M => inLocale(isolatingMessages(messages));
    const format = inLocale(formatsOf(locale, timeZone));
    return { format, shared: said(sharedMessages(format)), said };
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
  const { format, said } = useWords();
  return useMemo(() => said(messagesOf(format)), [messagesOf, format, said]);
}
