import {createContext} from 'react';

/**
 * Set where the application comes to life on a page that is complete without it: what stands in the frame is left as it
 * arrived, and only the frame around it is React's.
 */
export const StaticContent = createContext(false);
