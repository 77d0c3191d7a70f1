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
export const homeTexts: HomeTexts = {
  doors: [
    {
      audience: 'engineer',
      title: 'I am an engineer',
      text: 'Read what your level asks, then open the next one and see what grows.',
    },
    {
      audience: 'manager',
      title: 'I am a manager',
      text: 'Link the exact section you mean in a review, a goal or a chat.',
    },
    {
      audience: 'contributor',
      title: 'I am a contributor',
      text: 'Every page is a text file. Change the words and propose them.',
    },
  ],
};
