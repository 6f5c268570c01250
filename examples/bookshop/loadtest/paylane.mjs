// A stand-in for Paylane: it authorises every charge after the delay that the provider promises.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

const delayMs = 60;

createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const body = request.url === "/charges" ? { reference: randomUUID() } : {};
    setTimeout(() => {
      response.writeHead(201, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    }, delayMs);
  });
}).listen(Number(process.env.PORT ?? 9090));
