/** A phrase in one's own words while it is written: what stands there, whether that differs from before, and the text it is put away in. */
import type { Move, OwnPhraseDraft, PhraseSide, Situation } from '$/api';

/** The moves that open; all others hold. */
const OPENING: readonly Move[] = ['free_yes', 'asking'];

type Written = Pick<OwnPhraseDraft, 'text' | 'move' | 'situation'>;

export class Wording {
  text = $state('');
  move = $state<Move>('formula');
  situation = $state<Situation>('anything');
  readonly from: OwnPhraseDraft;

  /** `written` is what was put away, if anything was. */
  constructor(from: OwnPhraseDraft, written: Written = from) {
    this.from = from;
    this.text = written.text;
    this.move = written.move;
    this.situation = written.situation;
  }

  /** Something stands there that nobody kept. */
  get changed(): boolean {
    const { from, text, move, situation } = this;
    return text !== from.text || move !== from.move || situation !== from.situation;
  }

  /** The phrase as it says now. */
  toPhrase(): OwnPhraseDraft {
    const { from, text, move, situation } = this;
    const side: PhraseSide = move === from.move ? from.side : OPENING.includes(move) ? 'rigid' : 'porous';
    return { ...from, text, move, side, situation };
  }

  toDraft(): string {
    const { from, text, move, situation } = this;
    return JSON.stringify({ wording: { from, written: { text, move, situation } } });
  }

  /** What is told by the text of a draft; nothing if it tells of something else. */
  static read(draft: string): Wording | null {
    try {
      const { from, written } = (JSON.parse(draft) as { wording?: { from?: OwnPhraseDraft; written?: Written } }).wording ?? {};
      return typeof from?.id === 'string' && typeof written?.text === 'string' ? new Wording(from, written) : null;
    } catch {
      return null;
    }
  }
}
