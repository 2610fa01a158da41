import type { ApiWords, Field, FileWords, ReadText } from './field';
import type { JsonShape } from './json-shape';
import { type SentTexts, takeText } from './sent';
import type { Control, Help } from './shown';

/** What is said of a field besides its kind: its words, and how a form shows it. */
export interface About extends Help {
  /** Said when a required value is missing. */
  readonly ask?: string;
  readonly file?: FileWords;
  readonly api?: ApiWords;
  /** The question of the form, where it is not the label. */
  readonly asked?: string;
  /** What it is drawn as, where its kind is not. */
  readonly control?: Control;
}

interface Kind<T, C> {
  readonly most: number;
  readonly read: ReadText<T, C>;
  readonly control: Control;
  readonly json: JsonShape;
  readonly take?: (sent: SentTexts, name: string) => string;
  /** How a file writes it. */
  readonly write?: string;
  readonly help?: Help;
}

/** A field of a kind of one's own: a code of the model, a share. The kinds of kinds.ts are made of it. */
export function field<T, C = unknown>(label: string, kind: Kind<T, C>, about: About = {}): Field<T, C> {
  const { ask, file, api, asked, control = kind.control, ...help } = about;
  const { most, read, json, take = takeText, write } = kind;
  const words: FileWords = { ...(write === undefined ? {} : { write }), ...file };
  return {
    name: '',
    label,
    most,
    read,
    json,
    take,
    shown: { ...kind.help, ...help, control, ...(asked === undefined ? {} : { label: asked }) },
    ...(ask === undefined ? {} : { ask }),
    ...(api === undefined ? {} : { api }),
    ...(Object.keys(words).length === 0 ? {} : { file: words }),
  };
}
