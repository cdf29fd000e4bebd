type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;
type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

/** How addresses are asked for, and what becomes of what they answer. */
export interface Asking<T> {
  options: Options;
  answered: (response: Response, address: string) => T;
  /** In Google's words, without the address. */
  failed: (said: string) => T;
  late: () => boolean;
}

/**
 * Google gives no answer at all when one address of many fails: the one that it names is left out, or each half is asked
 * for. Those for which there was no time have no answer.
 * @throws what Google says when it asks for nothing more today
 */
export function fetchEach<T>(
  addresses: readonly string[],
  answers: Map<string, T>,
  asking: Asking<T>,
  again = false,
): void {
  const { options, answered, failed, late } = asking;
  if (addresses.length === 0 || (answers.size > 0 && late())) return;
  try {
    const responses = UrlFetchApp.fetchAll(addresses.map((url) => ({ url, ...options })));
    addresses.forEach((address, index) => {
      const response = responses[index];
      if (response) answers.set(address, answered(response, address));
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (REFUSED.test(said)) throw error;
    const named = addresses.filter((one) => said.includes(one)).sort((a, b) => b.length - a.length)[0];
    const [only] = addresses;
    if (named !== undefined) {
      answers.set(named, failed(said.replace(named, '')));
      fetchEach(
        addresses.filter((one) => one !== named),
        answers,
        asking,
      );
    } else if (addresses.length > 1) {
      const half = Math.ceil(addresses.length / 2);
      fetchEach(addresses.slice(0, half), answers, asking);
      fetchEach(addresses.slice(half), answers, asking);
    } else if (!again) fetchEach(addresses, answers, asking, true);
    else if (only !== undefined) answers.set(only, failed(said));
  }
}

/** Not the address but Google: the limit of the day, or a permission that nobody gave. */
const REFUSED = /too many times|quota|cuota|bandwidth|permission|authoriz|permiso/i;
