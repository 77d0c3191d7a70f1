import {join} from 'node:path';

/** The project's folder. The one place that asks where its code stands: compiled, it stands in this room too. */
export const projectFolder = join(__dirname, '../..');
