import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { api, use, type Api, type Relationship } from '$/api';
import { makeFake } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import Person from './Person.svelte';

let shell: Api;
const user = userEvent.setup();

async function show(name: string): Promise<Relationship> {
  shell = makeFake({ today: '2026-11-20' });
  vi.spyOn(shell, 'listEntries');
  use(shell);
  toasts.clear();
  const person = (await api.listRelationships()).find((one) => one.name === name);
  if (!person) throw new Error(`${name} is not in the made-up journal`);
  route.go({ view: 'person', id: person.id });
  render(Person, { id: person.id });
  await screen.findByRole('heading', { level: 1, name });
  return person;
}

const everybody = async () => (await api.listRelationships()).map((one) => one.name);

describe('one person', () => {
  it('shows what was agreed and nothing that was not said', async () => {
    await show('K-14');
    expect(screen.getByText('Tuesdays at four')).toBeTruthy();
    expect(screen.getByText('in person')).toBeTruthy();
    expect(screen.queryByText(/distance/)).toBeNull();
  });

  it('reads their entries once for each visit', async () => {
    await show('Mum');
    await new Promise((done) => setTimeout(done, 100));
    expect(shell.listEntries).toHaveBeenCalledOnce();
  });

  it('offers support quietly where the person feels unsafe, and urges nothing', async () => {
    await show('Dad');
    expect(screen.getByText(/Your safety comes first/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Help resources' }));
    expect(route.place).toEqual({ view: 'help' });
  });

  it('is amended as a whole, and shown anew', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    const name = screen.getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Mama');
    await user.click(screen.getByRole('checkbox', { name: 'I care for them' }));
    await user.click(screen.getByRole('checkbox', { name: 'a call' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Mama' })).toBeTruthy();
    const amended = (await api.listRelationships()).find((one) => one.id === mum.id);
    expect(amended).toMatchObject({ name: 'Mama', role: 'family', care: true, frame: { channels: ['call'] } });
  });

  it('keeps words that were not kept, when one goes elsewhere, until one says what becomes of them', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    await user.type(screen.getByLabelText('Name'), 'my');
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    route.go({ view: 'today' });
    expect(route.place).toEqual({ view: 'person', id: mum.id });
    expect(await screen.findByText(/Something here is not kept yet/)).toBeTruthy();
    await expect.poll(() => scrolled.mock.lastCall, { message: 'the question is in sight' }).toEqual([{ block: 'end' }]);
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Mummy');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await expect.poll(() => route.place).toEqual({ view: 'today' });
    expect(await everybody()).toContain('Mum');
  });

  it('is archived with a way back', async () => {
    await show('Priya');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByText('Archived. The entries are all kept.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bring back from the archive' }));
    expect(await screen.findByRole('button', { name: 'Archive' })).toBeTruthy();
  });

  it('is merged only after it was said what that does, and can be taken apart again', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Same person as somebody else' }));
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    expect(screen.getByText(/Choose somebody from the list/)).toBeTruthy();
    await user.type(screen.getByRole('combobox', { name: 'Goes on as' }), 'wieb{Enter}');
    expect(screen.getByText(`All ${mum.entries} entries of Mum move to Wiebke, and Mum leaves the list.`)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await expect.poll(everybody).not.toContain('Mum');
    expect(route.place).toMatchObject({ view: 'person' });
    toasts.undo(toasts.list[0]?.id ?? 0);
    await expect.poll(everybody).toContain('Mum');
    const back = (await api.listRelationships()).find((one) => one.name === 'Mum');
    expect(back?.entries, 'no entry is lost on the way').toBe(mum.entries);
  });

  it('that is gone says so', async () => {
    use(makeFake());
    render(Person, { id: 'gone' });
    expect(await screen.findByText('This person is no longer in the journal.')).toBeTruthy();
  });
});
