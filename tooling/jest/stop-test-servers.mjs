import { running } from './running-servers.mjs';

export default async function stopServers() {
  await running.servers?.stop();
}
