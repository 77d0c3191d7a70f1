import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import {useEffect, useRef, type ReactNode} from 'react';
import {
  compareQuery,
  readCompareQuery,
  type CompareChoice,
} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import {completeChoice, findLevel, isFormerName} from '../../ladder/compare/level-names';
import {ComparePath} from './ComparePath';
import {ComparisonView} from './ComparisonView';
import {fieldId, LevelChoice} from './LevelChoice';
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

/** Milliseconds within which changes of one field are one: the arrow keys go through a list level by level. */
const inOneGo = 1000;

const sideNames = ['from', 'to'] as const;
const fields = [...sideNames, 'onlyDifferences'] as const;

/** What was chosen, and the two levels, or what is in the way of showing them. */
function Chosen({levels, choice}: ChosenProps): ReactNode {
  const {pathname, search, hash} = useLocation();
  const history = useHistory();
  const last = useRef({field: '', at: 0});
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    // Docusaurus has taken the focus to the beginning, as for another page.
    if (focused.current instanceof HTMLElement) focused.current.focus({preventScroll: true});
    focused.current = null;
  }, [search]);
  const choose = (next: CompareChoice): void => {
    const field = fields.filter((name) => next[name] !== choice[name]).join();
    const at = performance.now();
    const goesOn = last.current.field === field && at - last.current.at < inOneGo;
    last.current = {field, at};
    focused.current = document.activeElement;
    const address = `${pathname}?${compareQuery(next)}`;
    if (goesOn) history.replace(address);
    else history.push(address);
  };
  const sides = sideNames.map((side) => {
    const name = choice[side] ?? '';
    return {side, name, level: findLevel(name, levels)};
  });
  const [from, to] = sides.map(({level}) => level);
  const twice = from !== undefined && from === to;
  const loaded = useLevels(twice ? undefined : from?.file, to?.file);
  const shown = typeof loaded === 'string' || twice ? undefined : loaded;
  const onlyDifferences = choice.onlyDifferences ?? false;
  const isShown = shown !== undefined;
  useEffect(() => {
    // A link to an area of them arrives before it does.
    if (!isShown || hash === '') return;
    const headings = [...document.querySelectorAll('.compare-area h2')];
    headings
      .find(({id}) => [`#${id}`, `#${encodeURIComponent(id)}`].includes(hash))
      ?.scrollIntoView();
  }, [isShown, hash]);
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
              // What was pressed is about to be gone.
              focused.current = document.getElementById(fieldId(side));
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
