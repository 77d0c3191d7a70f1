import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {Children, type ReactNode} from 'react';
import {say} from './language';

interface Props {
  /** Set apart from the name: it decorates, and screen readers pass over it. */
  readonly emoji?: string;
  /** Where permanent links to the area lead. */
  readonly id?: string;
  /** The number of its name's wording, where it is not the first. */
  readonly wording?: string;
  /** The page that shows the area at every level of its track, and the name to say so. */
  readonly everyLevel?: string;
  readonly name?: string;
  /** The area's heading, then what stands in the area; examples are in folds. */
  readonly children: ReactNode;
}

/** One competency area of a level: its name, its expectations, and its examples folded. */
export function CompetencyArea({emoji, id, wording, everyLevel, name, children}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  if (id !== undefined) brokenLinks.collectAnchor(id);
  const [heading, ...content] = Children.toArray(children);
  return (
    <section className="area" id={id} data-wording={wording}>
      <div className="area__head">
        {emoji && (
          <span className="area__emoji" aria-hidden="true">
            {emoji}
          </span>
        )}
        {heading}
        {everyLevel && (
          <Link className="area__every" to={everyLevel}>
            {say`At every level`}
            <span className="visually-hidden">: {name}</span>
          </Link>
        )}
      </div>
      <div className="area__content">{content}</div>
    </section>
  );
}
