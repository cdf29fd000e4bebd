import { longDate } from '../../core/dates.ts';
import { withItself } from '../frozen.ts';
import { escape } from '../html.ts';
import { count, percent, planName } from '../labels.ts';
import { planId } from '../openData.ts';
import type { PastCut, PublicRecord } from '../shape.ts';

/** What XML 1.0 cannot hold, also as an entity, or advises against: control characters, half a pair, and two that are none. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const xml = (text: string): string => escape(text.replace(FORBIDDEN, '\uFFFD'));

/** The day of a cut is known and not its hour: noon in Greenwich is the same day all over Mexico. */
const momentOf = (day: string): string => `${day}T12:00:00Z`;

function entry(id: string, { number, kind, date, digest, changes, reported, verified }: PastCut): string {
  const progress = `Avance reportado: ${percent(reported)}. Avance verificado: ${percent(verified)}.`;
  const lines =
    changes.length > 0 ? `<ul>${changes.map((line) => `<li>${xml(line)}</li>`).join('')}</ul>` : '';
  const seal = digest ? `<p>Huella del corte (SHA-256): ${xml(digest)}</p>` : '';
  return (
    `<entry><id>${xml(id)}</id>` +
    `<title>${xml(`Corte ${number}${kind === 'Ordinario' ? '' : ` (${kind})`} al ${longDate(date)}`)}</title>` +
    `<updated>${momentOf(date)}</updated><published>${momentOf(date)}</published>` +
    `<category term="${xml(kind)}"/>` +
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${progress}</p>${lines}${seal}</div></content>` +
    '</entry>'
  );
}

/**
 * A feed (RFC 4287) with one entry for each frozen cut, the latest first, which says what changed since the one before.
 * The IDs of feed and entries follow from plan and number alone: they are the same wherever and whenever it is made.
 * @param self its own web address; '' where it is not known
 */
export function atomFeed(record: PublicRecord, self: string): string {
  const { plan } = record;
  const id = `urn:tablero-pal:${planId(record)}`;
  const cuts = [...withItself(record)].reverse();
  const subtitle = `${count(cuts.length, 'corte publicado', 'cortes publicados')} del tablero de seguimiento.`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-MX">' +
    `<id>${xml(id)}</id><title>${xml(`${planName(plan)} ${plan.year}: cortes`)}</title>` +
    `<subtitle>${subtitle}</subtitle><updated>${xml(plan.at)}</updated>` +
    `<author><name>${xml(plan.guarantor || planName(plan))}</name></author>` +
    (self ? `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>` : '') +
    cuts.map((cut) => entry(`${id}:corte:${cut.number}`, cut)).join('') +
    '</feed>\n'
  );
}
