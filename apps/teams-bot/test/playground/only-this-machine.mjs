// Loaded into the Playground's process before its own code: it listens on every address of a machine and counts what is
// done with it. With this it is heard by this machine alone, and reaches nothing beyond it.
import { Server as HttpServer } from 'node:http';
import { Server, Socket } from 'node:net';

const here = '127.0.0.1';
const isHere = (host) =>
  host === undefined || host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(String(host));

const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' && typeof rest[0] !== 'string'
    ? listen.call(this, port, here, ...rest)
    : listen.call(this, port, ...rest);
};

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  // Node's own callers hand over the arguments as one list.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' && first !== null ? first.host : second;
  const path = typeof first === 'object' && first !== null ? first.path : undefined;
  if (isHere(typeof host === 'function' ? undefined : host) || typeof path === 'string')
    return connect.apply(this, args);
  console.error(`refused: a connection to ${host}`);
  // Not at once: whoever connects still sets the socket up.
  process.nextTick(() => this.destroy(new Error(`Not of this machine: ${host}`)));
  return this;
};

// Its page drops an answer in a channel that comes before the page has drawn the post that it belongs to. Teams itself is
// never that fast.
const { emit } = HttpServer.prototype;
HttpServer.prototype.emit = function (event, ...args) {
  const isAnswer = event === 'request' && /^\/_connector\/.*messageid/.test(args[0].url);
  if (!isAnswer) return emit.call(this, event, ...args);
  setTimeout(() => emit.call(this, event, ...args), 300);
  return true;
};
