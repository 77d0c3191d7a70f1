/**
 * What runs in the head of every page. It listens on the document, since the page is still arriving. Everything it adds is
 * a comfort: the page is complete without it.
 */
import {followColourScheme} from './colour-scheme';
import {fillPrintFoot} from './print-foot';
import {openExamples} from './examples';
import {findMoved} from './find-moved';
import {mountIslands} from './islands';
import {keepPlace} from './keep-place';
import {moveByArrowKeys} from './line-keys';
import {markContents} from './mark-contents';
import {closeMenu} from './menu';
import {keepMyLevel} from './my-level';
import {offerCopies} from './offer-copies';
import {offerSearch} from './offer-search';
import {prefetchPages} from './prefetch';
import {trustOwnScripts} from './trusted-types';

trustOwnScripts();
document.documentElement.dataset.script = 'ready';
followColourScheme();
keepMyLevel();
openExamples();
offerCopies();
fillPrintFoot();
moveByArrowKeys();
markContents();
findMoved();
closeMenu();
keepPlace();
offerSearch();
mountIslands();
prefetchPages();
