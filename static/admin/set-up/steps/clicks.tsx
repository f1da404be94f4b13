/** What to click in Jira, one after the other. */
export function Clicks({
  title,
  clicks,
  isOpen = false,
}: {
  readonly title: string;
  readonly clicks: readonly string[];
  readonly isOpen?: boolean;
}) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{title}</summary>
      <ol className="clicks">
        {clicks.map((click) => (
          <li key={click}>{click}</li>
        ))}
      </ol>
    </details>
  );
}
