import vm from 'node:vm';

/** A file as the Apps Script API has it: no folder and no extension in its name but for `/` within it. */
export type ScriptFile = { name: string; type: 'SERVER_JS' | 'HTML' | 'JSON'; source: string };

type DeploymentConfig = { scriptId: string; versionNumber: number; description: string };
type Deployment = { deploymentId: string; deploymentConfig: DeploymentConfig; entryPoints: object[] };
type Manifest = { webapp?: object };

/** What the API refuses, with the status and the words of its answer. */
export class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** The fields that a manifest may have (developers.google.com/apps-script/manifest). */
const MANIFEST_FIELDS = [
  'addOns',
  'chat',
  'dependencies',
  'exceptionLogging',
  'executionApi',
  'oauthScopes',
  'runtimeVersion',
  'sheets',
  'timeZone',
  'urlFetchWhitelist',
  'webapp',
];

/** One project of the Apps Script API: what is in its editor, its versions, which never change, and its deployments. */
export class ScriptProject {
  readonly scriptId: string;
  #files: readonly ScriptFile[] = [];
  readonly #versions: (readonly ScriptFile[])[] = [];
  readonly #deployments = new Map<string, Deployment>();

  constructor(scriptId: string) {
    this.scriptId = scriptId;
  }

  /** What is in the editor, or in a version (from 1). */
  files(versionNumber?: number): readonly ScriptFile[] {
    if (versionNumber === undefined) return this.#files;
    const files = this.#versions[versionNumber - 1];
    if (!files) throw new Refusal(404, `Version ${versionNumber} was not found.`);
    return files;
  }

  /** All files at once, as the API has it: what is not among them is gone. Nothing changes where one is refused. */
  replace(files: readonly ScriptFile[]): readonly ScriptFile[] {
    const names = files.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice)
      throw new Refusal(400, `A file with this name already exists in the current project: ${twice}`);
    manifestOf(files);
    for (const file of files) if (file.type === 'SERVER_JS') compile(file);
    this.#files = structuredClone(files);
    return this.#files;
  }

  freeze(description = ''): { scriptId: string; versionNumber: number; description: string } {
    return { scriptId: this.scriptId, versionNumber: this.#versions.push(this.#files), description };
  }

  versions(): object[] {
    return this.#versions.map((_, at) => ({ scriptId: this.scriptId, versionNumber: at + 1 }));
  }

  /** Under a new ID, or, where one is given, in the place of what is deployed under it: its address stays. */
  deploy(
    config: Partial<DeploymentConfig>,
    deploymentId = `deployment${this.#deployments.size + 1}`,
  ): Deployment {
    const { versionNumber, description = '' } = config;
    if (versionNumber === undefined) throw new Refusal(400, 'The deployment has no version.');
    const { webapp } = manifestOf(this.files(versionNumber));
    const url = `https://script.google.com/macros/s/${deploymentId}/exec`;
    const deployment = {
      deploymentId,
      deploymentConfig: { scriptId: this.scriptId, versionNumber, description },
      entryPoints: webapp ? [{ entryPointType: 'WEB_APP', webApp: { url, entryPointConfig: webapp } }] : [],
    };
    this.#deployments.set(deploymentId, deployment);
    return deployment;
  }

  deployment(deploymentId: string): Deployment {
    const found = this.#deployments.get(deploymentId);
    if (!found) throw new Refusal(404, 'Requested entity was not found.');
    return found;
  }

  deployments(): Deployment[] {
    return [...this.#deployments.values()];
  }
}

function manifestOf(files: readonly ScriptFile[]): Manifest {
  const file = files.find(({ type, name }) => type === 'JSON' && name === 'appsscript');
  if (!file) throw new Refusal(400, 'The project has no manifest (appsscript).');
  let manifest: Manifest;
  try {
    manifest = JSON.parse(file.source) as Manifest;
  } catch {
    throw new Refusal(400, '"appsscript.json" has errors: it is not JSON.');
  }
  const unknown = Object.keys(manifest).filter((field) => !MANIFEST_FIELDS.includes(field));
  if (unknown.length)
    throw new Refusal(
      400,
      `"appsscript.json" has errors: Invalid manifest: unknown fields: [${unknown.join(', ')}]`,
    );
  return manifest;
}

function compile({ name, source }: ScriptFile): void {
  try {
    new vm.Script(source);
  } catch (error) {
    throw new Refusal(400, `Syntax error: ${String(error)} file: ${name}.gs`);
  }
}
