import { running } from './running-servers.mjs';

export default async function stopProduct() {
  await running.product?.stop();
}
