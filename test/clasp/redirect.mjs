// Loaded before clasp (`node --import`): its requests to Google go to the stand-in of SCRIPT_API, and to nobody else.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const { hostname, port } = new URL(process.env.SCRIPT_API);
const GOOGLE = ['script.googleapis.com', 'oauth2.googleapis.com'];

https.request = (address, options, answer) => {
  const asked = new URL(address);
  if (!GOOGLE.includes(asked.hostname)) throw new Error(`clasp asked ${asked.hostname}, which is not here.`);
  const headers = { ...options.headers, 'x-asked-host': asked.hostname };
  return http.request({ ...options, headers, hostname, port, path: asked.pathname + asked.search }, answer);
};
syncBuiltinESMExports();
