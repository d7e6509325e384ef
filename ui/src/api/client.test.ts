import { describe, expect, it, vi } from 'vitest';
import { api, Failure, news, use } from '$/api';
import { makeFake } from './fake';

const nobody = { entries: false, relationships: false, waiting: false, settings: false, verdicts: false, inbox: false, reflections: false, phrases: false, rules: false };

describe('the api', () => {
  it('throws what the shell rejects with as a failure with its code and message', async () => {
    const shell = makeFake();
    shell.lock = () => Promise.reject({ code: 'in-use', message: 'Open elsewhere.' });
    use(shell);
    const failure = await api.lock().catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'in-use', message: 'Open elsewhere.' });
  });

  it('gives words of its own to what is no failure of the shell', async () => {
    const shell = makeFake();
    shell.noteActivity = () => Promise.reject(new TypeError('postMessage is not a function'));
    use(shell);
    const failure = await api.noteActivity().catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'unreachable' });
    expect((failure as Failure).message, 'nobody is shown the text of an exception').not.toContain('postMessage');
  });

  it('tells what changed after a write, also when something else came along', async () => {
    use(makeFake());
    const heard = vi.fn();
    const stop = news.changes.listen(heard);
    const [first] = (await api.listEntries(noFilter(), null, 1)).entries;
    if (!first) throw new Error('the made-up journal is empty');
    expect(heard, 'reading changes nothing').not.toHaveBeenCalled();

    await api.deleteEntry(first.id);
    expect(heard).toHaveBeenLastCalledWith({ ...nobody, entries: true, relationships: true });

    const { id, request, kind, want, answer, cost, details } = first;
    await api.amendEntry({ id, who: { who: 'known', id: first.relationship }, when: null, request, kind, want, answer, cost, details });
    expect(heard, 'changes beside the entry count as well').toHaveBeenCalledTimes(2);

    stop();
    await api.restoreEntry(first.id);
    expect(heard, 'who stopped listening hears nothing').toHaveBeenCalledTimes(2);
  });

  it('says nothing of a write that failed', async () => {
    use(makeFake());
    const heard = vi.fn();
    const stop = news.changes.listen(heard);
    await expect(api.deleteEntry('unknown')).rejects.toBeInstanceOf(Failure);
    expect(heard).not.toHaveBeenCalled();
    stop();
  });
});

function noFilter() {
  return { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };
}
