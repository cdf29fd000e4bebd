import { describeFaults } from './faultsRun.ts';

describeFaults(1, 2);
