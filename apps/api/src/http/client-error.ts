import type { Socket } from 'node:net';
import { DomainError, newId } from '@gensvar/kernel';
import { problemOf } from './problem';

/**
 * What Node cannot read as HTTP becomes no request: no hook sees it, and its problem is written by hand.
 * Fastify's `clientErrorHandler`.
 */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  // Whoever has gone, or has begun to be answered, is not answered.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const id = newId();
  const problem = problemOf(unreadable(error.code), id);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${id}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function unreadable(code: string | undefined): DomainError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new DomainError('http.headers-too-large', 'Send shorter headers and a shorter address.', 'invalid', {
        status: 431,
      });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new DomainError('http.timeout', 'The request did not come in time. Send it again.', 'invalid', {
        status: 408,
      });
    default:
      return new DomainError('http.unreadable', 'What was sent is no HTTP that can be read.', 'invalid', {
        status: 400,
      });
  }
}
