import type {ClientModule} from '@docusaurus/types';
import {routeEvent} from './route-event';

/** In development the application changes pages without loading them: it tells the page script, which waits for both events. */
const onRouteChange: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation && location.hash) dispatchEvent(new HashChangeEvent('hashchange'));
    document.dispatchEvent(new Event(routeEvent));
  },
};

export default onRouteChange;
