import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '$/api';
import { NO_DETAILS } from './filled';
import { daysAfter } from './day';
import EntryList from './EntryList.svelte';

const user = userEvent.setup();
const TODAY = '2026-11-20';

function made(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `e${index}`, relationship: 'mum', name: 'Mum', at: '', zone: 'Europe/Berlin', date: daysAfter(TODAY, -Math.floor(index / 2)),
    time: '20:00:00', request: `request ${index}`, kind: null, want: null, answer: { direction: 'received', decision: 'yes' }, cost: 'calm',
    details: NO_DETAILS, look_back: null, captured: false, raised_on: null, deleted_until: null,
  }));
}

function show(count: number, more: { onopen?: (entry: Entry) => void; onmore?: () => void; sought?: string[] } = {}): HTMLElement {
  render(EntryList, { entries: made(count), label: 'Entries', today: TODAY, scroller: document.body, onopen: () => {}, ...more });
  return screen.getByRole('list', { name: 'Entries' });
}
const rows = (list: HTMLElement) => within(list).getAllByRole('button');

describe('the list of entries', () => {
  it('draws only what is seen of a hundred thousand', () => {
    const list = show(100_000);
    expect(rows(list).length).toBeLessThan(60);
    expect(Number.parseFloat(list.style.paddingBlockEnd)).toBeGreaterThan(6_000_000);
  });
  it('heads each day once', () => {
    const list = show(5);
    expect(within(list).getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Today', 'Yesterday', 'Wednesday 18 November']);
  });
  it('names each row by its sentence', () => {
    const list = show(1);
    expect(rows(list)[0]?.textContent).toContain('Mum asked for request 0. I said yes. It left me calm.');
  });
  it('marks what was searched for', () => {
    const list = show(1, { sought: ['req'] });
    expect(list.querySelector('mark')?.textContent).toBe('req');
  });
  it('takes one stop of the Tab key, with arrows inside, and opens by Enter', async () => {
    const onopen = vi.fn();
    const list = show(10, { onopen });
    await user.tab();
    expect(document.activeElement).toBe(rows(list)[0]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(rows(list)[2]));
    expect(rows(list).filter((row) => row.tabIndex === 0)).toEqual([rows(list)[2]]);
    await user.keyboard('{Enter}');
    expect(onopen).toHaveBeenCalledWith(expect.objectContaining({ id: 'e2' }));
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toBe(rows(list)[9]));
    await user.keyboard('{Home}{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(rows(list)[0]));
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(document.activeElement).not.toBe(rows(list)[0]));
  });
  it('asks for more when the end is near', () => {
    const onmore = vi.fn();
    show(3, { onmore });
    expect(onmore).toHaveBeenCalled();
  });
  it('asks for nothing while the end is far', () => {
    const onmore = vi.fn();
    show(2000, { onmore });
    expect(onmore).not.toHaveBeenCalled();
  });
});
