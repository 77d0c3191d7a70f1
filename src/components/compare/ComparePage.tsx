import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import {useEffect, useState, type ReactNode} from 'react';
import {
  compareQuery,
  readCompareQuery,
  type CompareChoice,
} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import type {LevelData} from '../../ladder/compare/level-data';
import {findLevel, likelyLevels} from '../../ladder/compare/level-names';
import {ComparePath} from './ComparePath';
import {ComparisonView, fullName} from './ComparisonView';
import {LevelChoice} from './LevelChoice';

type Levels = CompareList['levels'];

/** Any two levels side by side; which two is said by the address. */
export default function ComparePage({list}: {readonly list: CompareList}): ReactNode {
  const {levels, pairs} = list;
  const {pathname, search} = useLocation();
  const history = useHistory();
  // The page as it arrives knows no choice yet; the application fills it in once it runs.
  const isBrowser = useIsBrowser();
  const choice = isBrowser ? completeChoice(readCompareQuery(search), levels) : undefined;
  const choose = (next: CompareChoice): void => {
    history.push(`${pathname}?${compareQuery(next)}`);
  };
  return (
    <Layout
      title="Compare two levels"
      description="Any two levels of the ladder side by side, and every pair of neighbours."
    >
      <main id={SkipToContentFallbackId} className="compare-page">
        <ComparePath steps={[{label: 'Compare'}]} />
        <Heading as="h1">Compare two levels</Heading>
        {levels.length > 1 && choice && (
          <>
            <LevelChoice levels={levels} choice={choice} onChoose={choose} />
            <Chosen levels={levels} choice={choice} onChoose={choose} />
          </>
        )}
        <Neighbours pairs={pairs} />
      </main>
    </Layout>
  );
}

/** What is not said is a level and the next of its track, or the lowest two. */
function completeChoice(choice: CompareChoice, levels: Levels): CompareChoice {
  const partnerOf = (name: string): string | undefined => {
    const index = levels.findIndex((level) => level === findLevel(name, levels));
    const [own, next, previous] = [levels[index], levels[index + 1], levels[index - 1]];
    return (
      [next, previous].find((level) => level && level.track === own?.track)?.name ?? next?.name
    );
  };
  const from = choice.from ?? (choice.to === undefined ? levels[0]?.name : partnerOf(choice.to));
  const to = choice.to ?? (from === undefined ? undefined : partnerOf(from));
  return {...choice, ...(from !== undefined && {from}), ...(to !== undefined && {to})};
}

interface ChosenProps {
  readonly levels: Levels;
  readonly choice: CompareChoice;
  readonly onChoose: (choice: CompareChoice) => void;
}

/** The two levels that were chosen, or what is in the way of showing them. */
function Chosen({levels, choice, onChoose}: ChosenProps): ReactNode {
  const sides = (['from', 'to'] as const).map((side) => {
    const name = choice[side] ?? '';
    return {side, name, level: findLevel(name, levels)};
  });
  const [from, to] = sides.map(({level}) => level);
  const loaded = useLevels(from?.file, to?.file);
  if (!from || !to) {
    return sides
      .filter(({level}) => !level)
      .map(({side, name}) => (
        <div key={side} className="compare-notice" role="alert">
          <p>
            <strong>There is no level “{name}” in the ladder.</strong> It may have been renamed or
            taken out since this link was made. Choose another above
            {likelyLevels(name, levels).length > 0 && ', or take one that is near:'}
          </p>
          <ul>
            {likelyLevels(name, levels).map((level) => (
              <li key={level.name}>
                <button
                  type="button"
                  className="quiet-button"
                  onClick={() => {
                    onChoose({...choice, [side]: level.name});
                  }}
                >
                  {level.rank} {level.role}, {level.track}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ));
  }
  if (from === to) {
    return <p className="compare-notice">This is one level twice: choose another on one side.</p>;
  }
  if (loaded === 'failed') {
    return (
      <p className="compare-notice" role="alert">
        The two levels could not be loaded. Check the connection and{' '}
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            location.reload();
          }}
        >
          load the page again
        </button>
        ; <Link to={from.permalink}>{from.rank}</Link> and <Link to={to.permalink}>{to.rank}</Link>{' '}
        have pages of their own.
      </p>
    );
  }
  return (
    <>
      <p role="status" className="visually-hidden">
        {loaded === 'loading'
          ? 'Loading the levels'
          : `${fullName(loaded[0])} and ${fullName(loaded[1])} side by side`}
      </p>
      {loaded !== 'loading' && (
        <ComparisonView
          from={loaded[0]}
          to={loaded[1]}
          onlyDifferences={choice.onlyDifferences ?? false}
        />
      )}
    </>
  );
}

type Loaded = readonly [LevelData, LevelData] | 'loading' | 'failed';

/** Loads the data of two levels, each a chunk of its own. */
function useLevels(from: string | undefined, to: string | undefined): Loaded {
  const key = `${from ?? ''}/${to ?? ''}`;
  const [state, setState] = useState<{key: string; loaded: Loaded}>({key, loaded: 'loading'});
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined;
    let current = true;
    const settle = (loaded: Loaded): void => {
      if (current) setState({key, loaded});
    };
    Promise.all([loadLevel(from), loadLevel(to)]).then(settle, () => {
      settle('failed');
    });
    return () => {
      current = false;
    };
  }, [from, to, key]);
  return state.key === key ? state.loaded : 'loading';
}

async function loadLevel(file: string): Promise<LevelData> {
  const module = (await import(`@generated/ladder/default/level-${file}.json`)) as {
    default: LevelData;
  };
  return module.default;
}

/** Every pair of neighbours has a page that works without scripts. */
function Neighbours({pairs}: Pick<CompareList, 'pairs'>): ReactNode {
  const tracks = [...new Set(pairs.map(({track}) => track))];
  if (pairs.length === 0) return <p>There are no two levels to compare yet.</p>;
  return (
    <section className="neighbour-list">
      <Heading as="h2" id="neighbours">
        From one level to the next
      </Heading>
      {tracks.map((track) => (
        <section key={track}>
          <Heading as="h3">{track}</Heading>
          <ul>
            {pairs
              .filter((pair) => pair.track === track)
              .map(({from, to, permalink}) => (
                <li key={permalink}>
                  <Link to={permalink}>
                    {from} <span aria-hidden="true">→</span>
                    <span className="visually-hidden">to</span> {to}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
