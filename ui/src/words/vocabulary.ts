// The sets of words that more than one place offers, in the order in which they are offered.
import type { Channel, Kind, Role, Weekday } from '$/api';

export const ROLES = ['family', 'partner', 'friend', 'coworker', 'manager', 'client', 'community', 'other'] as const satisfies readonly Role[];

export const KINDS = [
  'time', 'money_things', 'listening', 'favour', 'work', 'information', 'access', 'closeness', 'other',
] as const satisfies readonly Kind[];

export const CHANNELS = ['in_person', 'call', 'message', 'email'] as const satisfies readonly Channel[];

export const WEEKDAYS = [
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
] as const satisfies readonly Weekday[];
