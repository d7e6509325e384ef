// Nothing urges to be firm where that may not be safe, or where more is at stake than a phrase can hold.
import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '$/api';
import { route } from '$/state/route.svelte';
import { button, goOn, journal, plan, showWeek, sit, step, to, user } from './testing';

afterEach(() => void vi.useRealTimers());

describe('where somebody does not feel free to say no', () => {
  async function unsafe(name: string): Promise<void> {
    const person = (await api.listRelationships()).find((one) => one.name === name);
    if (person) await api.amendRelationship({ ...person, unsafe: true });
  }

  /** At the step of the plan, which is about somebody with whom one is not free. */
  async function planWithSomebodyUnsafe(): Promise<void> {
    await journal();
    await unsafe('Mum');
    await showWeek();
    await user.click(await button('The short way'));
    await goOn();
    await step('One small plan');
    await user.type(plan.who(), 'Mum{Enter}');
    await screen.findByText(/Your safety comes first/);
  }

  it('nothing is asked of the person, and help is offered', async () => {
    await journal();
    const { people } = await api.openReflection(null);
    const name = people[0]?.name ?? '';
    await unsafe(name);
    await showWeek();
    await user.click(await button('Yes, look back'));
    await step('What the week held');
    await to('The people');
    const section = screen.getByRole('region', { name });
    expect(within(section).queryByRole('radiogroup')).toBeNull();
    expect(within(section).queryByRole('button', { name: 'Write it down' })).toBeNull();
    await user.click(within(section).getByRole('button', { name: 'Help resources' }));
    expect(route.place).toEqual({ view: 'help' });
  });

  it('nothing is asked of the plan that was made, not even whether to make it smaller', async () => {
    await journal();
    const id = (await api.listPlans()).open[0]?.id ?? '';
    for (let times = 0; times < 3; times += 1) await api.planCameUp(id, 'another_way', null);
    await unsafe('Mum');
    await showWeek();
    await screen.findByRole('heading', { name: 'Plans' });
    expect(screen.queryByText(/Make it smaller, or let it go/)).toBeNull();
    await user.click(await button('The short way'));
    await step('The plan you had');
    expect(screen.queryByRole('radiogroup')).toBeNull();
    screen.getByText(/Your safety comes first/);
  });

  it('nor is one sent to a therapist first: help comes before that', async () => {
    await planWithSomebodyUnsafe();
    expect(screen.queryByText(/talk it over with a therapist/)).toBeNull();
  });

  it('a plan is not asked to be firm', async () => {
    await planWithSomebodyUnsafe();
    expect(screen.queryByRole('radiogroup', { name: 'How does it feel?' })).toBeNull();
  });
});

describe('a plan', () => {
  const THERAPIST = 'Where it could come to a break between you, talk it over with a therapist first.';

  async function toPlan(): Promise<void> {
    await sit('The short way');
    await goOn();
    await step('One small plan');
  }

  it('begins with the least at stake, and not by message while upset', async () => {
    await toPlan();
    screen.getByText(/The one with the least at stake is a good one to begin with, and not by message while upset\./);
  });

  it.each(['family', 'partner'] as const)('with %s sends to a therapist first where it could come to a break', async (role) => {
    await toPlan();
    const person = (await api.listRelationships()).find(({ name }) => name === 'Wiebke');
    if (person) await api.amendRelationship({ ...person, role });
    await user.type(plan.who(), 'Wiebke{Enter}');
    await screen.findByText(THERAPIST);
  });

  it('with anybody else, or nobody, does not', async () => {
    await toPlan();
    expect(screen.queryByText(THERAPIST)).toBeNull();
    await user.type(plan.who(), 'Wiebke{Enter}');
    expect(plan.who().value).toBe('Wiebke');
    expect(screen.queryByText(THERAPIST)).toBeNull();
  });
});
