import { appEvents, publicEvents, type EventBus } from '../event-bus';
import { closeFlag, showFlag, type Flag } from '../flags';
import { host } from '../requests';
import { addressOf } from './addresses';
import { fullContext } from './context';
import type { SurfaceFrame } from './frame';
import { frameHistory } from './frame-history';
import { openModal, type ModalOptions } from './modal';
import { fetchProduct, type ProductFetch } from './product';

type Command = (frame: SurfaceFrame, data: unknown) => unknown;

/** The commands of `@forge/bridge` that a Jira app with Custom UI gives. */
const commands: Readonly<Record<string, Command>> = {
  invoke,
  getContext: (frame) => fullContext(frame),
  fetchProduct: (_, data) => fetchProduct(data as ProductFetch),
  enableTheming: (frame) => frame.enableTheming(),
  createHistory: (frame) => {
    const { base, module } = frame.options;
    if (base === undefined) throw new Error(`${module.key}: a ${module.type} has no history of its own`);
    return frameHistory(frame, base);
  },
  navigate,
  getUrl: ({ shell }, data) => addressOf(data as object, shell.bootstrap.modules).href,
  reload: () => window.location.reload(),
  // False tells the bridge that this view cannot do it, which becomes its error.
  submit: async ({ options: { onSubmit } }, payload) => (onSubmit ? (await onSubmit(payload), true) : false),
  close: async (frame, payload) => {
    const { onClose } = frame.options;
    if (!onClose) return false;
    await frame.beforeClose?.();
    await onClose(payload);
    return true;
  },
  onClose: (frame, callback) => {
    frame.beforeClose = callback as () => unknown;
  },
  refresh: refresh,
  refreshIssueView: refresh,
  openModal: (frame, data) => openModal(frame, data as ModalOptions),
  showFlag: (_, data) => showFlag(data as Flag),
  closeFlag: (_, data) => closeFlag((data as Flag).id),
  changeWindowTitle: (_, title) => {
    document.title = String(title);
  },
  emit: (_, data) => emit(appEvents, data),
  emitPublic: (_, data) => emit(publicEvents, data),
  on: (frame, data) => subscribe(appEvents, frame, data),
  onPublic: (frame, data) => subscribe(publicEvents, frame, data),
  getWidgetEditApi: ({ options: { widgetEditing, module } }) => {
    if (!widgetEditing) throw new Error(`${module.key}: no widget is being edited here`);
    return widgetEditing.api;
  },
  getFrameId: ({ id }) => id,
  isRovoEnabled: () => false,
  // Jira takes note of these; a surface sees nothing of it.
  emitReadyEvent: () => undefined,
  emitFrontendCustomMetric: () => undefined,
  trackObjectStoreAction: () => undefined,
};

/** @throws Error (a rejection in the surface) that names a command which the sandbox does not model. */
export function runCommand(frame: SurfaceFrame, name: string, data: unknown): unknown {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(frame, data);
  const reason = `the sandbox does not model the bridge command ${name}`;
  console.error(reason);
  throw new Error(reason);
}

async function invoke(frame: SurfaceFrame, data: unknown): Promise<unknown> {
  const { functionKey, payload, metadata, invokeType } = data as Record<string, unknown>;
  if (invokeType !== undefined)
    throw new Error(`the sandbox does not model ${String(invokeType)}: the app has no remote`);
  const answer = await host.invoke({
    moduleKey: frame.options.module.key,
    resolverKey: String(functionKey),
    payload,
    extension: frame.extension,
  });
  if ('error' in answer) throw new Error(answer.error);
  return metadata === undefined ? answer.value : { body: answer.value, metadata: {} };
}

function navigate({ shell }: SurfaceFrame, data: unknown): void {
  const url = addressOf(data as object, shell.bootstrap.modules);
  if ((data as { type?: string }).type === 'new-tab') window.open(url, '_blank', 'noopener');
  else if (url.origin === window.location.origin) shell.router.push(url.pathname + url.search + url.hash);
  else window.location.assign(url);
}

function refresh(frame: SurfaceFrame): void {
  if (frame.options.onRefresh) frame.options.onRefresh();
  else frame.reload();
}

function emit(bus: EventBus, data: unknown): void {
  const { event, payload } = data as { event: string; payload: unknown };
  bus.emit(event, payload);
}

function subscribe(bus: EventBus, frame: SurfaceFrame, data: unknown): { unsubscribe: () => void } {
  const { event, callback } = data as { event: string; callback: (payload: unknown) => unknown };
  const unsubscribe = bus.on(event, callback);
  frame.whenGone(unsubscribe);
  return { unsubscribe };
}
