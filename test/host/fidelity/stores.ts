import { d, g, s, v } from './fact.ts';
import type { Fact } from './fact.ts';

const cache = 'const cache = CacheService.getScriptCache();';
const lock = 'const lock = LockService.getScriptLock();';

/** Properties, cache, locks and triggers. */
export const STORES: readonly Fact[] = [
  ['each call gives another object on the same store', "const one = PropertiesService.getScriptProperties(); const two = PropertiesService.getScriptProperties(); one.setProperty('a', 'b'); [one === two, two.getProperty('a')]", [false, 'b'], v('properties-object-semantics')],
  ['setting and deleting answer with the store', "const store = PropertiesService.getScriptProperties(); [store.setProperty('a', 'b') === store, store.deleteProperty('a') === store]", [true, true], v('properties-object-semantics')],
  ['stores tell their class, and are not one another', '[PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()].map(String)', ['ScriptProperties', 'UserProperties'], v('properties-service-semantics')],
  ['a script of no document has no store for one', 'function f() { return PropertiesService.getDocumentProperties(); }', null, v('properties-service-semantics'), { entry: 'f', standalone: true }],
  ['what is set is there until it is deleted, in every store', "[PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()].map((store, at) => [store.setProperty('t', 'v' + at).getProperty('t'), store.deleteProperty('t').getProperty('t')])", [['v0', null], ['v1', null], ['v2', null]], g('teststores', 38)],
  ['values are kept as text', "PropertiesService.getScriptProperties().setProperty('a', 5).getProperty('a')", '5', d('reference/properties/properties#setProperty')],
  ['a value has at most 9 KB', "PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9217))", 'Exception: Argument too large: value', s],
  ['what is put is got, then what is put over it, until it is removed', `${cache} const said = [cache.put('k', 'value-1'), cache.get('k'), cache.put('k', 'value-2'), cache.get('k'), cache.remove('k'), cache.get('k'), cache.remove('k')]; said`, [null, 'value-1', null, 'value-2', null, null, null], v('cache-object-semantics')],
  ['many are put, got where they are, and removed', `${cache} const said = [cache.putAll({ a: '1', b: '2' }), cache.getAll(['a', 'b', 'missing']), cache.removeAll(['a', 'b']), cache.getAll(['a', 'b'])]; said`, [null, { a: '1', b: '2' }, null, {}], v('cache-object-semantics')],
  ['what is put for two seconds is gone after them', `${cache} cache.put('k', 'ex', 2); const before = cache.get('k'); Utilities.sleep(2000); [before, cache.get('k')]`, ['ex', null], g('teststores', 90)],
  ['a key has at most 250 characters', `${cache} cache.put('k'.repeat(251), 'v')`, 'Exception: Argument too large: key', d('reference/cache/cache#put')],
  ['a lock that is free is got at once, and is not held before or after', `${lock} [lock.hasLock(), lock.tryLock(0), lock.hasLock(), lock.releaseLock(), lock.hasLock(), lock.waitLock(0), lock.hasLock(), lock.releaseLock(), lock.hasLock()]`, [false, true, true, null, false, null, true, null, false], v('lock-semantics')],
  ['a lock may be got twice, and released without being held', `${lock} [lock.releaseLock(), lock.tryLock(0), lock.tryLock(0), lock.waitLock(1000), lock.hasLock()]`, [null, true, true, null, true], g('testlock', 33)],
  ['a lock is not got in less than no time', `${lock} [lock.tryLock(-1), lock.hasLock(), message(() => lock.waitLock(-1)), lock.hasLock()]`, [false, false, 'Lock timeout: another process was holding the lock for too long.', false], v('lock-semantics')],
  ['the lock of a user is another', 'const mine = LockService.getUserLock(); [String(mine), mine.hasLock(), mine.tryLock(0), LockService.getScriptLock().hasLock(), mine.releaseLock(), mine.hasLock()]', ['Lock', false, true, false, null, false], v('lock-semantics')],
  ['a trigger by minutes has some of them', "message(() => ScriptApp.newTrigger('f').timeBased().everyMinutes(7)) !== 'nothing thrown'", true, d('reference/script/clock-trigger-builder#everyMinutes')],
  ['a script that is no web app has no address', 'ScriptApp.getService().getUrl()', null, d('reference/script/service#getUrl')],
]; // oxfmt-ignore
