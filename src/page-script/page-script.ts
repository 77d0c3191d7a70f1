/**
 * What every page does by itself: it listens on the document, so that it serves the page as it arrives and whatever the
 * application renders later. Everything it adds is a comfort; the page is complete without it.
 */
import {followColourScheme} from './colour-scheme';
import {copyLinks} from './copy-link';
import {openExamples} from './examples';
import {findMoved} from './find-moved';
import {keepPlace} from './keep-place';
import {closeMenu} from './menu';
import {offerSearch} from './offer-search';
import {prefetchPages} from './prefetch';
import {showColumn} from './show-column';
import {trustOwnScripts} from './trusted-types';

trustOwnScripts();
document.documentElement.dataset.script = 'ready';
followColourScheme();
openExamples();
copyLinks();
findMoved();
closeMenu();
keepPlace();
showColumn();
offerSearch();
prefetchPages();
