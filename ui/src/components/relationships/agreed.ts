/** What was agreed with somebody, in words; only what was said. */
import type { Relationship } from '$/api';
import { words } from '$/words';
import { dayName, timeInWords } from './times';

/** A part of the frame under its title. */
export type Agreed = { title: string; text: string };

/** The parts of the frame of which something was said. The day of the session is asked for with clients, and shown with them. */
export function agreedInWords({ role, frame }: Relationship): Agreed[] {
  const day = role === 'client' ? frame.session_day : null;
  return [
    { title: words('person-frame-session-day'), text: day ? dayName(day) : '' },
    { title: words('person-frame-hours'), text: frame.hours },
    { title: words('person-frame-times'), text: frame.times.map(timeInWords).join('; ') },
    { title: words('person-frame-channels'), text: frame.channels.map((channel) => words(`channel-${channel}`)).join(', ') },
    { title: words('person-frame-limits'), text: frame.limits },
  ].filter(({ text }) => text !== '');
}
