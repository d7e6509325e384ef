import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from './route.svelte';

let route: Route;
beforeEach(() => (route = new Route()));

describe('the route', () => {
  it('begins on Today and goes back the way one came', () => {
    route.go({ view: 'people' });
    route.go({ view: 'person', id: 'a' });
    route.back();
    expect(route.place).toEqual({ view: 'people' });
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('leads to Today where there is nothing to go back to', () => {
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('does not pile up the place one is at already', () => {
    route.go({ view: 'people' });
    route.go({ view: 'people' });
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('hands an intent over once', () => {
    route.go({ view: 'today' }, 'search');
    expect(route.take('compose')).toBe(false);
    expect(route.take('search')).toBe(true);
    expect(route.take('search')).toBe(false);
  });

  it('asks a form before it leaves, and goes on once the form is done', () => {
    let kept = false;
    const done = route.guard(() => kept);
    route.go({ view: 'people' });
    expect(route.place).toEqual({ view: 'today' });
    kept = true;
    done();
    expect(route.place).toEqual({ view: 'people' });
    route.back();
    expect(route.place, 'the way back is as if nothing had been asked').toEqual({ view: 'today' });
  });

  it('asks a form before it goes back as well', () => {
    route.go({ view: 'people' });
    let kept = false;
    const done = route.guard(() => kept);
    route.back();
    expect(route.place).toEqual({ view: 'people' });
    kept = true;
    done();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('stays once one decided to stay, or was locked out', () => {
    const done = route.guard(() => false);
    route.go({ view: 'people' });
    route.stay();
    done();
    expect(route.place).toEqual({ view: 'today' });

    const locked = route.guard(() => false);
    route.go({ view: 'people' });
    route.reset();
    locked();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('leaves only a place that one is still at', () => {
    route.go({ view: 'people' });
    route.go({ view: 'settings' });
    route.leave({ view: 'people' });
    expect(route.place).toEqual({ view: 'settings' });
    route.leave({ view: 'settings' });
    expect(route.place).toEqual({ view: 'people' });
  });

  it('forgets where one was when it is reset', () => {
    route.go({ view: 'people' });
    route.go({ view: 'settings' });
    route.reset();
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });
});
