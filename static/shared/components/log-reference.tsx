import { useWords } from '../words/words';

/** What finds the entry in the app's log, to be copied with one click; nothing where there is none. */
export function LogReference({ code }: { readonly code: string | undefined }) {
  const { shared } = useWords();
  if (code === undefined) return null;
  return (
    <>
      {shared.reference} <code className="log-code">{code}</code>
    </>
  );
}
