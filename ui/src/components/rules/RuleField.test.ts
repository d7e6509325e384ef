import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import RuleField from './RuleField.svelte';

const user = userEvent.setup();
const KNOWN = ['Family first', 'Be polite at all costs'];
const field = () => screen.getByRole<HTMLInputElement>('combobox');

function show(): { written: string[]; submitted: () => boolean } {
  const written: string[] = [];
  const submitted = vi.fn();
  const { container } = render(RuleField, { label: 'A rule', known: KNOWN, text: '', oninput: (text: string) => written.push(text) });
  container.addEventListener('keydown', (event) => void (event.key === 'Enter' && !event.defaultPrevented && submitted()));
  return { written, submitted: () => submitted.mock.calls.length > 0 };
}

describe('the field of a rule', () => {
  it('keeps what is typed, also where a known rule begins so, and leaves Enter to the form', async () => {
    const { written, submitted } = show();
    await user.type(field(), 'Be polite{Enter}');
    expect(field().value).toBe('Be polite');
    expect(written.at(-1)).toBe('Be polite');
    expect(submitted()).toBe(true);
  });
  it('takes a known rule that one moved to', async () => {
    const { written, submitted } = show();
    await user.type(field(), 'be{ArrowDown}{Enter}');
    expect(field().value).toBe('Be polite at all costs');
    expect(written.at(-1)).toBe('Be polite at all costs');
    expect(submitted()).toBe(false);
  });
  it('offers all that are known to whoever asks with the arrow', async () => {
    show();
    field().focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('option').map((option) => option.textContent?.trim())).toEqual(KNOWN);
  });
});
