import { startEmbedded } from '@gensvar/database';
import { rebuildBench } from './zz-exp.bench';
(async()=>{ const server = await startEmbedded({ dataFolder: '/tmp/gexp/data', settings: { max_connections: '200' } });
try { await rebuildBench.run({server, folder:'/tmp/gexp', rounds: Number(process.argv[2]??3)}); } finally { await server.stop(); } })().catch(e=>{console.error(e);process.exitCode=1});
