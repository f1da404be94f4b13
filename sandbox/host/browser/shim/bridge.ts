import { BRIDGE, HEIGHT, HELLO, THEME, type ThemeAttributes } from '../rpc/hello';
import { Peer } from '../rpc/peer';

// Runs in a surface's window before any script of the app: @forge/bridge looks for this global when it is loaded.
const hostOrigin = document.currentScript?.dataset.host;
if (hostOrigin === undefined) throw new Error('the bridge has to be loaded by the sandbox');

const root = document.documentElement;
const channel = new MessageChannel();
const host = new Peer(channel.port1, (command, data) => {
  if (command !== THEME) throw new Error(`a surface does not know the command ${command}`);
  const { colorMode, theme } = data as ThemeAttributes;
  root.dataset.theme = theme;
  root.dataset.colorMode = colorMode;
});
window.parent.postMessage(HELLO, hostOrigin, [channel.port2]);

Object.assign(globalThis, {
  __bridge: { callBridge: (command: string, data?: unknown) => host.call(BRIDGE, { command, data }) },
});

let reported = 0;
new ResizeObserver(() => {
  const height = root.offsetHeight;
  if (height === reported) return;
  reported = height;
  void host.call(HEIGHT, height);
}).observe(root);
