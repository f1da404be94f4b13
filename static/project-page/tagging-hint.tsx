import { Link } from 'react-router';
import { Notice } from '../shared/components/notice';

/** Says what tagging would add where nothing is tagged yet, and where to do it. */
export function TaggingHint({ text, link }: { readonly text: string; readonly link: string }) {
  return (
    <Notice kind="information">
      <p>{text}</p>
      <p>
        <Link to="/triage">{link}</Link>
      </p>
    </Notice>
  );
}
