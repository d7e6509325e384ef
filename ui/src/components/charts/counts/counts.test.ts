import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cell, CostDots as Costs, GiveAndTake as Gives, Guilt, HourCell, KindCounts, Way, WishCell } from '$/api';
import CostDots from './CostDots.svelte';
import GiveAndTake from './GiveAndTake.svelte';
import GuiltFate from './GuiltFate.svelte';
import HoursChart from './HoursChart.svelte';
import KindsChart from './KindsChart.svelte';
import { asked, at, findings, markNames, marks, tableRows } from './testing';
import Ways from './Ways.svelte';
import WishAndAnswer from './WishAndAnswer.svelte';

const user = userEvent.setup();
const CELLS: Cell[] = [
  asked(0, 'yes', 'drained', 'no'),
  asked(1, 'no', 'calm', 'yes'),
  asked(2, 'yes', 'drained', 'no'),
  asked(3, 'partly', 'guilty'),
  at(4, { direction: 'asked', met: null }, 'calm'),
];

const costs: Costs[] = [
  { cost: 'calm', behind: [1, 4] },
  { cost: 'drained', behind: [0, 2] },
  { cost: 'guilty', behind: [3] },
];
const wishes: WishCell[] = [
  { want: 'yes', decision: 'no', behind: [1] },
  { want: 'no', decision: 'yes', behind: [0, 2] },
];
const ways: Way[] = [
  { how: 'explained', behind: [1, 3], sat_well: 1, asked_again: 1, compared: { uses: 9, sits_well: 0.3, low: 0.18, high: 0.44, within: -0.3, people: 3, z: -2.6, say: 'tends_to_cost_more' } },
  { how: 'policy', behind: [4], sat_well: 0, asked_again: 0, compared: { uses: 1, sits_well: 0.5, low: 0.2, high: 0.8, within: 0, people: 1, z: 0, say: 'too_early' } },
];
const guilt: Guilt = { right: [0, 2], unsure: [], regret: [1], open: [3] };
const kinds: KindCounts[] = [
  { kind: 'listening', gaps: [0, 2], stones: [], others: [1] },
  { kind: 'time', gaps: [], stones: [3], others: [] },
];
const hours: HourCell[] = [
  { weekday: 0, hour: 18, given: [0], kept: [1], out_of_hours: 1 },
  { weekday: 6, hour: 9, given: [2, 3], kept: [], out_of_hours: 0 },
];
const counts: Gives = { asked_of_me: [0, 1, 2, 3], asked_by_me: [4], held_back: [] };

/** For each chart: how it is shown, its marks, the title and entries behind the second one, and its table. */
const CHARTS = [
  {
    name: 'what it left you with',
    show: (onopen: () => void) => render(CostDots, { costs, cells: CELLS, onopen }),
    summary: '2 yeses: 2 drained. One no: calm.',
    marks: [
      'calm 2', 'No, calm, 2 March 2026', 'Asked, calm, 5 March 2026',
      'drained 2', 'Yes, drained, 1 March 2026', 'Yes, drained, 3 March 2026',
    ],
    second: [[1], 'No, calm, 2 March 2026'],
    table: [
      ['It left you', 'yes', 'partly', 'no', 'asked', 'Together'],
      ['calm', '0', '0', '1', '1', '2'],
      ['drained', '2', '0', '0', '0', '2'],
      ['guilty', '0', '1', '0', '0', '1'],
    ],
  },
  {
    name: 'wish and answer',
    show: (onopen: () => void) => render(WishAndAnswer, { wishes, cells: CELLS, onopen }),
    summary: 'Twice you’d rather not, and said yes; once you wanted to, and said no.',
    marks: ['Wanted to, answered no: 1 entry', 'Rather not, answered yes: 2 entries'],
    second: [[0, 2], 'Rather not, answered yes'],
    table: [
      ['Your wish', 'yes', 'partly', 'later', 'no'],
      ['wanted to', '0', '0', '0', '1'],
      ['torn', '0', '0', '0', '0'],
      ['rather not', '2', '0', '0', '0'],
    ],
  },
  {
    name: 'ways of answering',
    show: (onopen: () => void) => render(Ways, { ways, cells: CELLS, onopen }),
    summary: '“Explained at length” tends to cost you more. It is too early to compare the others.',
    marks: [
      'explained at length twice · 1 sat well · asked again once within a week tends to cost you more sits well about 3 times in 10, likely 2 to 4',
      'named a rule I keep once · none sat well so far',
    ],
    second: [[4], 'Named a rule I keep'],
    table: [
      ['Way', 'Used', 'Sat well', 'Asked again within a week', 'Beside your other ways'],
      ['explained at length', '2', '1', '1', 'tends to cost you more; sits well about 3 times in 10, likely 2 to 4'],
      ['named a rule I keep', '1', '0', '0', 'too early to compare'],
    ],
  },
  {
    name: 'what became of guilt',
    show: (onopen: () => void) => render(GuiltFate, { guilt, cells: CELLS, onopen }),
    summary: '4 guilty noes: 2 later felt right, 1 you’d answer otherwise, 1 not looked back on yet.',
    marks: [
      'later felt right 2',
      'you’d answer otherwise 1',
      'not looked back on yet 1',
    ],
    second: [[1], 'Guilty noes, you’d answer otherwise'],
    table: [
      ['Guilty noes', 'Entries'],
      ['later felt right', '2'],
      ['unsure, looking back', '0'],
      ['you’d answer otherwise', '1'],
      ['not looked back on yet', '1'],
    ],
  },
  {
    name: 'kinds of request',
    show: (onopen: () => void) => render(KindsChart, { kinds, cells: CELLS, onopen }),
    summary: '4 requests with their kind noted.',
    marks: ['Listening, past your own wish: 2 entries', 'Listening, all the others: 1 entry', 'Time, stayed closed: 1 entry'],
    second: [[1], 'Listening, all the others'],
    table: [
      ['Asked for', 'past your own wish', 'stayed closed', 'all the others', 'Together'],
      ['listening', '2', '0', '1', '3'],
      ['time', '0', '1', '0', '1'],
    ],
  },
  {
    name: 'weekdays and hours',
    show: (onopen: () => void) => render(HoursChart, { hours, cells: CELLS, weekStart: 'sunday', onopen }),
    summary: '4 requests by weekday and hour. One came outside agreed hours.',
    marks: [
      'Sunday, 09:00 to 12:00: 2 entries, 2 answered yes or partly',
      'Monday, 18:00 to 21:00: 2 entries, 1 answered yes or partly, 1 answered no or later, 1 outside agreed hours',
    ],
    second: [[0, 1], 'Monday, 18:00 to 21:00'],
    table: [
      ['Day', 'Hours', 'Entries', 'Yes or partly', 'No or later', 'Outside agreed hours'],
      ['Sunday', '09:00 to 12:00', '2', '2', '0', '0'],
      ['Monday', '18:00 to 21:00', '2', '1', '1', '1'],
    ],
  },
  {
    name: 'give and take',
    show: (onopen: () => void) => render(GiveAndTake, { counts, cells: CELLS, onopen }),
    summary: 'You were asked 4 times; you asked or shared once yourself.',
    marks: ['asked of you 4', 'asked or shared by you 1'],
    second: [[4], 'Asked or shared by you'],
    table: [
      ['Direction', 'Entries'],
      ['asked of you', '4'],
      ['asked or shared by you', '1'],
    ],
  },
];

describe.each(CHARTS)('$name', ({ show, summary, marks: names, second, table }) => {
  const onopen = vi.fn();
  beforeEach(() => {
    onopen.mockClear();
    show(onopen);
  });

  it('says what is to be seen', () => {
    expect(screen.getByText(summary)).toBeTruthy();
  });
  it('has a mark for all that was counted, and none for what never was', () => {
    expect(markNames()).toEqual(names);
  });
  it('is one stop of the Tab key per chart, and opens the entries behind a mark by Enter', async () => {
    marks()[0]?.focus();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onopen).toHaveBeenCalledExactlyOnceWith(...second);
    expect(marks().filter((mark) => mark.tabIndex === 0)).toEqual([marks()[1]]);
  });
  it('says the same as a table', async () => {
    await user.click(screen.getByRole('button', { name: /^As a table: / }));
    expect(tableRows()).toEqual(table);
  });
  it('opens what is behind a count of the table, as a mark does', async () => {
    await user.click(screen.getByRole('button', { name: /^As a table: / }));
    const counts = within(screen.getByRole('table')).getAllByRole('button');
    for (const count of counts) await user.click(count);
    const opened = onopen.mock.calls.map(([behind, title]) => `${title}: ${behind.length === 1 ? '1 entry' : `${behind.length} entries`}`);
    expect(opened).toEqual(counts.map((count) => count.getAttribute('aria-label')));
    expect(counts.map((count) => count.textContent?.trim())).toEqual(onopen.mock.calls.map(([behind]) => String(behind.length)));
  });
  it('has nothing for axe to find, drawn or as a table', async () => {
    expect(await findings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^As a table: / }));
    expect(await findings()).toEqual([]);
  });
});

describe('what it left you with', () => {
  it('shows further feelings when asked to', async () => {
    render(CostDots, { costs, cells: CELLS, onopen: () => {} });
    await user.click(screen.getByRole('button', { name: 'Other words' }));
    expect(markNames()).toContain('guilty 1');
    expect(markNames().at(-1)).toBe('Partly, guilty, 4 March 2026');
  });
  it('of very many shows the newest, and opens the earlier ones too', async () => {
    const cells = Array.from({ length: 200 }, (_, place) => asked(place, 'yes', 'calm'));
    const onopen = vi.fn();
    render(CostDots, { costs: [{ cost: 'calm', behind: cells.map((_, place) => place) }], cells, onopen });
    expect(marks()).toHaveLength(152);
    await user.click(screen.getByText('and 50 earlier'));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(cells.slice(0, 50).map((_, place) => place), 'Calm, the earlier ones');
  });
  it('tells a dot when it is looked at, and Escape takes that away', async () => {
    render(CostDots, { costs, cells: CELLS, onopen: () => {} });
    marks()[1]?.focus();
    expect((await screen.findAllByText('No, calm, 2 March 2026')).length).toBe(1);
    await user.keyboard('{Escape}');
    expect(screen.queryByText('No, calm, 2 March 2026')).toBeNull();
  });
});

describe('wish and answer', () => {
  it('draws a mark for each entry', () => {
    const { container } = render(WishAndAnswer, { wishes, cells: CELLS, onopen: () => {} });
    const drawn = (look: string) => [...container.querySelectorAll(`path.${look}`)].map((path) => path.getAttribute('d')?.match(/Z/g)?.length);
    expect([drawn('yes'), drawn('no'), drawn('partly')]).toEqual([[2], [1], []]);
  });
});

describe('ways of answering', () => {
  it('draw an interval only beside what may be said', () => {
    const { container } = render(Ways, { ways, cells: CELLS, onopen: () => {} });
    expect(container.querySelectorAll('line:not(.ground)')).toHaveLength(1);
  });
  it('are not compared where there is nothing to compare, as on the page of one person', () => {
    render(Ways, { ways: ways.map((way) => ({ ...way, compared: null })), cells: CELLS, onopen: () => {} });
    expect(screen.getByText('3 answers with their way noted; one of them sat well.')).toBeTruthy();
    expect(screen.queryByText('too early to compare')).toBeNull();
  });
});
