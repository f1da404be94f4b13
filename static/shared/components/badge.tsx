/** A state in a word or two. `outlined` is for what is not final. */
export function Badge({
  text,
  look = 'plain',
}: {
  readonly text: string;
  readonly look?: 'plain' | 'outlined' | 'problem' | 'escaped' | 'contained';
}) {
  return <span className={`badge badge-${look}`}>{text}</span>;
}
