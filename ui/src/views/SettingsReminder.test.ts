import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { api, news, use, type Api, type ReminderStatus } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { session } from '$/state/session.svelte';
import { words } from '$/words';
import ReminderLine from './ReminderLine.svelte';
import Settings from './Settings.svelte';
import SettingsReminder from './SettingsReminder.svelte';

const WEEKLY = { day: 'sunday', time: '18:00:00' } as const;
let shell: Api;
const user = userEvent.setup();
const isOn = () => screen.findByRole('checkbox', { name: 'Remind me once a week' });
const weekly = async () => (await api.getReminder()).weekly;

async function stage(on: Partial<Stage>): Promise<void> {
  shell = makeFake(on);
  use(shell);
  await session.read();
}
async function show(on: Partial<Stage> = {}): Promise<void> {
  await stage(on);
  render(SettingsReminder);
  await isOn();
}

describe('the reminder in Settings', () => {
  it('is off until somebody wants it, and asks nothing until then', async () => {
    await show();
    expect(await isOn()).toHaveProperty('checked', false);
    expect(screen.queryByLabelText('Day')).toBeNull();
    expect(await weekly()).toBeNull();
  });

  it('comes on the day and at the time that are chosen, and each change holds at once', async () => {
    await show();
    await user.click(await isOn());
    expect(await weekly()).toEqual(WEEKLY);
    await user.selectOptions(screen.getByLabelText('Day'), 'Tuesday');
    await fireEvent.input(screen.getByLabelText('Time'), { target: { value: '07:30' } });
    await expect.poll(weekly).toEqual({ day: 'tuesday', time: '07:30:00' });
  });

  it('keeps the time before while one is half written, and says so', async () => {
    await show({ reminder: { weekly: WEEKLY, stands: false, stays: false } });
    await fireEvent.input(screen.getByLabelText('Time'), { target: { value: '' } });
    expect(screen.getByText(/not whole yet/)).toBeTruthy();
    expect(await weekly()).toEqual(WEEKLY);
  });

  it('can be switched off, and on again as it was', async () => {
    const friday = { day: 'friday', time: '20:15:00' } as const;
    await show({ reminder: { weekly: friday, stands: false, stays: false } });
    await user.click(await isOn());
    await expect.poll(weekly).toBeNull();
    expect(screen.queryByLabelText('Day')).toBeNull();
    await user.click(await isOn());
    await expect.poll(weekly).toEqual(friday);
  });

  it('says word for word what it will say, and what is kept outside the journal', async () => {
    await show({ reminder: { weekly: WEEKLY, stands: false, stays: false } });
    expect(screen.getByText(/“This is the reminder you asked for.” and nothing else/)).toBeTruthy();
    expect(screen.getByText(/the day, the time, when it last came/)).toBeTruthy();
  });

  it('says plainly where there are no notifications, and where they have no buttons', async () => {
    await show({ reminder: { weekly: WEEKLY, stands: false, stays: false }, desktop: { notices: 'not_here', has_tray: false } });
    expect(await screen.findByText(/cannot show notifications on this desktop/)).toBeTruthy();
    expect(screen.queryByText(/and nothing else/), 'what is not shown says nothing').toBeNull();
    await show({ reminder: { weekly: WEEKLY, stands: false, stays: false }, desktop: { notices: 'without_buttons', has_tray: false } });
    expect(await screen.findByText(/no buttons/)).toBeTruthy();
  });

  it('goes on in the tray if that is wanted, which is offered only where there is one', async () => {
    await show({ reminder: { weekly: WEEKLY, stands: false, stays: false } });
    await user.click(await screen.findByRole('checkbox', { name: /Stay in the tray, locked/ }));
    expect((await api.getReminder()).stays).toBe(true);
    await user.selectOptions(screen.getByLabelText('Day'), 'Friday');
    await expect.poll(async () => (await api.getReminder()).weekly?.day).toBe('friday');
    expect((await api.getReminder()).stays, 'another day changes nothing of it').toBe(true);
    cleanup();
    await show({ reminder: { weekly: WEEKLY, stands: false, stays: false }, desktop: { notices: 'with_buttons', has_tray: false } });
    expect(screen.queryByRole('checkbox', { name: /Stay in the tray/ })).toBeNull();
  });

  it('stays as it was if it cannot be written down, and says why', async () => {
    await show();
    shell.setReminder = () => Promise.reject({ code: 'reminder-not-kept', message: 'The disk is full.' });
    await user.click(await isOn());
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(await isOn()).toHaveProperty('checked', false);
  });
});

it('a made-up journal has no reminder', async () => {
  await stage({ state: 'looking_around' });
  render(Settings);
  expect(screen.queryByRole('heading', { name: 'Reminder' })).toBeNull();
});

describe('a reminder that came', () => {
  const line = () => screen.queryByText(words('reminder-line'));

  it('is a line until it is put off, which is said and keeps the keyboard', async () => {
    await stage({ reminder: { weekly: WEEKLY, stands: true, stays: false } });
    render(ReminderLine);
    await screen.findByText(words('reminder-line'));
    await user.click(screen.getByRole('button', { name: 'Tomorrow' }));
    const said = await screen.findByText('It comes again tomorrow.');
    expect(line()).toBeNull();
    await expect.poll(() => document.activeElement).toBe(said);
    expect((await api.getReminder()).stands).toBe(false);
  });

  it('comes while one looks at the page', async () => {
    await stage({ reminder: { weekly: WEEKLY, stands: false, stays: false } });
    render(ReminderLine);
    await expect.poll(line).toBeNull();
    shell.getReminder = () => Promise.resolve({ weekly: WEEKLY, stands: true, stays: false });
    news.reminder.tell('changed');
    expect(await screen.findByText(words('reminder-line'))).toBeTruthy();
  });

  it('comes even if it was told while the page still asked how things stand', async () => {
    await stage({ reminder: { weekly: WEEKLY, stands: false, stays: false } });
    const answers: ((status: ReminderStatus) => void)[] = [];
    shell.getReminder = () => new Promise((answer) => answers.push(answer));
    render(ReminderLine);
    await expect.poll(() => answers.length).toBe(1);
    news.reminder.tell('changed');
    answers[0]?.({ weekly: WEEKLY, stands: false, stays: false });
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.({ weekly: WEEKLY, stands: true, stays: false });
    expect(await screen.findByText(words('reminder-line'))).toBeTruthy();
  });

  it('is not there otherwise, nor in a made-up journal', async () => {
    await stage({ state: 'looking_around', reminder: { weekly: WEEKLY, stands: true, stays: false } });
    render(ReminderLine);
    await new Promise((done) => setTimeout(done, 20));
    expect(line()).toBeNull();
  });
});
