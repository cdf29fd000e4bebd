import * as z from 'zod/mini';
import { schemaChecks } from './schema.ts';
import { serve } from './serve.ts';

serve((board) => schemaChecks(z, board));
