import type {ReactNode} from 'react';
import type {Diagnostic} from '../ladder/diagnostic';

type Entry = Pick<Diagnostic, 'severity' | 'rule' | 'message'> & {readonly place: string};

interface Props {
  /** The file of the page. */
  readonly path: string;
  /** What is wrong with it, as JSON: components in Markdown take nothing but strings. */
  readonly entries: string;
}

/** What the checks say about a page, as its writer sees it while working; no page that is published has one. */
export function Diagnostics({path, entries}: Props): ReactNode {
  const list = JSON.parse(entries) as Entry[];
  const hasErrors = list.some(({severity}) => severity === 'error');
  return (
    <aside
      className={hasErrors ? 'diagnostics diagnostics--error' : 'diagnostics'}
      aria-label="What the checks say about this page"
    >
      <strong>What the checks say about {path}</strong> (you see this while writing; readers do not)
      <ul className="diagnostics__list">
        {list.map(({place, severity, rule, message}) => (
          <li key={`${place} ${rule} ${message}`}>
            <span className={`diagnostics__severity diagnostics__severity--${severity}`}>
              Line {place}, {severity}:
            </span>{' '}
            {message} <span className="diagnostics__rule">({rule})</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
