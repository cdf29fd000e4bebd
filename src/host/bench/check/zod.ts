import type * as Mini from 'zod/mini';
import { z } from 'zod';
import { schemaChecks } from './schema.ts';
import { serve } from './serve.ts';

// what the schemas use is called alike in both
serve((board) => schemaChecks(z as unknown as typeof Mini, board));
