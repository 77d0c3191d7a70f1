import MDXComponents from '@theme-original/MDXComponents';
import {Anchor} from '@site/src/components/Anchor';
import {BrokenLink} from '@site/src/components/BrokenLink';
import {Callout} from '@site/src/components/Callout';
import {CompetencyArea} from '@site/src/components/CompetencyArea';
import {CopyLink} from '@site/src/components/CopyLink';
import {Diagnostics} from '@site/src/components/Diagnostics';
import {ExamplesSwitch} from '@site/src/components/ExamplesSwitch';
import {Fact, Facts} from '@site/src/components/Facts';
import {Fold} from '@site/src/components/Fold';
import {LevelLinks} from '@site/src/components/compare/LevelLinks';
import {LevelWays} from '@site/src/components/compare/LevelWays';
import {ListItem} from '@site/src/components/ListItem';
import {LevelTitle} from '@site/src/components/LevelTitle';
import {MovedSection} from '@site/src/components/MovedSection';
import {PageTitle} from '@site/src/components/PageTitle';
import {RawAnchors} from '@site/src/components/RawAnchors';
import {Summary} from '@site/src/components/Summary';
import {TrackLevels} from '@site/src/components/TrackLevels';

export default {
  ...MDXComponents,
  // A native fold in the raw HTML of a page stays native; the theme's own opens by script.
  details: 'details',
  // Code stands as it is written: a ladder has too little of it to send a highlighter to every reader.
  code: 'code',
  pre: 'pre',
  // The theme's own gives lists of tasks a style in development alone.
  ul: 'ul',
  li: ListItem,
  Anchor,
  BrokenLink,
  Callout,
  CompetencyArea,
  CopyLink,
  Diagnostics,
  ExamplesSwitch,
  Fact,
  Facts,
  Fold,
  LevelLinks,
  LevelTitle,
  LevelWays,
  MovedSection,
  PageTitle,
  RawAnchors,
  Summary,
  TrackLevels,
};
