// Runs a network with ONNX Runtime, one image at a time. usage: node predict.mjs NETWORK.onnx INPUT (784 float32 values)
// onnxruntime-node must be in a node_modules above the current folder.
//
// Answers each line of its input with one line:
//   version       Node's and ONNX Runtime's versions
//   run COUNT     median and 99th percentile, in seconds, of COUNT runs
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const runtime = createRequire(join(process.cwd(), 'package.json'))('onnxruntime-node');
const [network, input] = process.argv.slice(2);
const session = await runtime.InferenceSession.create(network, { intraOpNumThreads: 1, interOpNumThreads: 1 });
const bytes = readFileSync(input);
const image = new runtime.Tensor('float32', new Float32Array(bytes.buffer, bytes.byteOffset, 784), [1, 1, 28, 28]);

async function run(count) {
  const seconds = [];
  for (let i = 0; i < count; i++) {
    const start = process.hrtime.bigint();
    await session.run({ image });
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  }

  seconds.sort((a, b) => a - b);
  const at = share => seconds[Math.min(count - 1, Math.floor(share * count))];
  return `${at(0.5)} ${at(0.99)}`;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, argument] = line.trim().split(' ');
  console.log(command === 'version' ? `Node ${process.versions.node}, onnxruntime-node ${runtime.env.versions.node}` : await run(Number(argument)));
}
