import {anchorCollision} from './anchor-collision/rule';
import {areaSpelling} from './area-spelling/rule';
import {boldHeading} from './bold-heading/rule';
import {brokenLink} from './broken-link/rule';
import {bulletCharacter} from './bullet-character/rule';
import {conflictMarks} from './conflict-marks/rule';
import {confusingCharacters} from './confusing-characters/rule';
import {duplicateAddress} from './duplicate-address/rule';
import {duplicateLevel} from './duplicate-level/rule';
import {emptyArea} from './empty-area/rule';
import {externalImage} from './external-image/rule';
import {fileName} from './file-name/rule';
import {frontMatter} from './front-matter/rule';
import {hiddenWords} from './hidden-words/rule';
import {jump} from './jump/rule';
import {labelSpelling} from './label-spelling/rule';
import {levelRank} from './level-rank/rule';
import {levelTitle} from './level-title/rule';
import {listMarker} from './list-marker/rule';
import {longSentence} from './long-sentence/rule';
import {mojibake} from './mojibake/rule';
import {noExamples} from './no-examples/rule';
import {noPages} from './no-pages/rule';
import {nonInclusive} from './non-inclusive/rule';
import {person} from './person/rule';
import {promptLeft} from './prompt-left/rule';
import {rawHtml} from './raw-html/rule';
import {repeatedExpectation} from './repeated-expectation/rule';
import type {LadderRule, PageRule, ReadingRule, Rule} from './rule';
import {secondTitle} from './second-title/rule';
import {severalAsks} from './several-asks/rule';
import {shownAsText} from './shown-as-text/rule';
import {siteTag} from './site-tag/rule';
import {summaryBlankLine} from './summary-blank-line/rule';
import {tooDeep} from './too-deep/rule';
import {tooLarge} from './too-large/rule';
import {trackAreas} from './track-areas/rule';
import {trackFacts} from './track-facts/rule';
import {trackName} from './track-name/rule';
import {unclosedFence} from './unclosed-fence/rule';
import {undefinedReference} from './undefined-reference/rule';
import {unfoldedExamples} from './unfolded-examples/rule';
import {unpairedDetails} from './unpaired-details/rule';
import {unpublishedFile} from './unpublished-file/rule';
import {unsafeLink} from './unsafe-link/rule';
import {vagueWords} from './vague-words/rule';

/** Rules that need nothing but the page. */
export const pageRules: readonly PageRule[] = [
  levelRank,
  secondTitle,
  boldHeading,
  unclosedFence,
  bulletCharacter,
  undefinedReference,
  shownAsText,
  emptyArea,
  anchorCollision,
  conflictMarks,
  unsafeLink,
  externalImage,
  siteTag,
  confusingCharacters,
  unfoldedExamples,
  noExamples,
  promptLeft,
  summaryBlankLine,
  listMarker,
  severalAsks,
  vagueWords,
  nonInclusive,
  longSentence,
];

/** Rules that compare pages. */
export const ladderRules: readonly LadderRule[] = [
  noPages,
  levelTitle,
  fileName,
  unpublishedFile,
  duplicateLevel,
  duplicateAddress,
  trackName,
  person,
  trackFacts,
  labelSpelling,
  trackAreas,
  areaSpelling,
  repeatedExpectation,
  jump,
];

/** What the parser finds while it reads a page. */
export const readingRules: readonly ReadingRule[] = [
  brokenLink,
  unpairedDetails,
  rawHtml,
  mojibake,
  frontMatter,
  hiddenWords,
  tooDeep,
  tooLarge,
];

/** Every rule, errors first, then by name. */
export const rules: readonly Rule[] = [...pageRules, ...ladderRules, ...readingRules].toSorted(
  (a, b) =>
    a.severity === b.severity ? (a.name < b.name ? -1 : 1) : a.severity < b.severity ? -1 : 1,
);
