import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {
  compareQuery,
  readCompareQuery,
  type CompareChoice,
} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import {completeChoice, findLevel, isFormerName} from '../../ladder/compare/level-names';
import {ComparePath} from './ComparePath';
import {ComparisonView} from './ComparisonView';
import {LevelChoice} from './LevelChoice';
import {LevelsNotLoaded, UnknownLevel} from './LevelsNotice';
import {fullName} from './name-levels';
import {NeighbourList} from './NeighbourList';
import {useLevels} from './use-levels';

/** Any two levels side by side; which two is said by the address. */
export default function ComparePage({list}: {readonly list: CompareList}): ReactNode {
  const {levels, pairs} = list;
  const {search} = useLocation();
  // The page as it arrives knows no choice yet; the application fills it in once it runs.
  const isBrowser = useIsBrowser();
  const choice = isBrowser ? completeChoice(readCompareQuery(search), levels) : undefined;
  const [from, to] = [choice?.from, choice?.to].map((name) => findLevel(name ?? '', levels));
  const title = from && to ? `${fullName(from)} and ${fullName(to)}` : 'Compare two levels';
  return (
    <Layout
      title={title}
      description="Any two levels of the ladder side by side, and every pair of neighbours."
    >
      <main id={SkipToContentFallbackId} className="compare-page">
        <ComparePath steps={[{label: 'Compare'}]} />
        <Heading as="h1">Compare two levels</Heading>
        {levels.length > 1 && (
          <>
            <noscript>
              <p>
                Choosing any two levels needs a script. Each level beside the next of its track is
                listed below, on a page that needs none.
              </p>
            </noscript>
            {choice ? (
              <Chosen levels={levels} choice={choice} />
            ) : (
              <p className="compare-page__wait needs-script">Loading the levels…</p>
            )}
          </>
        )}
        <NeighbourList pairs={pairs} />
      </main>
    </Layout>
  );
}

interface ChosenProps {
  readonly levels: CompareList['levels'];
  readonly choice: CompareChoice;
}

/** What was chosen, and the two levels, or what is in the way of showing them. */
function Chosen({levels, choice}: ChosenProps): ReactNode {
  const {pathname} = useLocation();
  const history = useHistory();
  const choose = (next: CompareChoice): void => {
    history.push(`${pathname}?${compareQuery(next)}`);
  };
  const sides = (['from', 'to'] as const).map((side) => {
    const name = choice[side] ?? '';
    return {side, name, level: findLevel(name, levels)};
  });
  const [from, to] = sides.map(({level}) => level);
  const twice = from !== undefined && from === to;
  const loaded = useLevels(twice ? undefined : from?.file, to?.file);
  const shown = typeof loaded === 'string' || twice ? undefined : loaded;
  const onlyDifferences = choice.onlyDifferences ?? false;
  return (
    <>
      <LevelChoice levels={levels} choice={choice} onChoose={choose} />
      {/* It stays while what it speaks of comes and goes, or it would not be read out. */}
      <p role="status" className="visually-hidden">
        {shown &&
          `${fullName(shown[0])} and ${fullName(shown[1])} side by side${onlyDifferences ? ', only what differs' : ''}`}
      </p>
      {sides
        .filter(({level}) => !level)
        .map(({side, name}) => (
          <UnknownLevel
            key={side}
            name={name}
            levels={levels}
            onChoose={(chosen) => {
              choose({...choice, [side]: chosen});
            }}
          />
        ))}
      {sides.map(
        ({side, name, level}) =>
          level &&
          isFormerName(name, level) && (
            <p key={side} className="compare-notice">
              “{name}” is now {fullName(level)}.
            </p>
          ),
      )}
      {twice && (
        <p className="compare-notice" role="alert">
          This is one level twice: choose another on one side.
        </p>
      )}
      {from && to && loaded === 'failed' && <LevelsNotLoaded from={from} to={to} />}
      {from && to && !twice && loaded === 'loading' && (
        <p className="compare-page__wait">Loading the levels…</p>
      )}
      {shown && <ComparisonView from={shown[0]} to={shown[1]} onlyDifferences={onlyDifferences} />}
    </>
  );
}
