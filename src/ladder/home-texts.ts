import type {Say} from './language';
import type {Audience} from './model';

/** What the home page says to each kind of reader: a door that leads to the guides that are for them. */
export interface HomeTexts {
  readonly doors: readonly {
    readonly audience: Audience;
    readonly title: string;
    readonly text: string;
  }[];
}

/** The words of the home page, for a ladder whose owner has set none. */
export function homeTexts(say: Say): HomeTexts {
  return {
    doors: [
      {
        audience: 'engineer',
        title: say`I am an engineer`,
        text: say`Read what your level asks, then see what the next one adds.`,
      },
      {
        audience: 'manager',
        title: say`I am a manager`,
        text: say`Link the exact line you mean in a review, a goal or a chat.`,
      },
      {
        audience: 'contributor',
        title: say`I am a contributor`,
        text: say`Every page is a text file. Change the words and propose them.`,
      },
    ],
  };
}
