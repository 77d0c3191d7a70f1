import {join} from 'node:path';

/** The project's folder. */
export const projectFolder = join(__dirname, '../..');
