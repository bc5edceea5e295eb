// Answers each call's audio with itself: node echo.js PORT
'use strict';

const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');

const contract = path.join(__dirname, '../../../proto/src/main/protobuf/freeclimb.proto');
const { freeclimb } = grpc.loadPackageDefinition(protoLoader.loadSync(contract));

function echo(call) {
  let contentType = '';
  let sequenceNum = 0;

  call.on('data', (message) => {
    if (message.notifyAudioData && call.writable) {
      const { audioData } = message.notifyAudioData;
      const room = call.write({ audioData: { id: 'echo', audioData, contentType, sequenceNum: sequenceNum++, lastMessage: false } });
      if (!room) {
        call.pause();
        call.once('drain', () => call.resume());
      }
    } else if (message.notifyCallStarted) {
      contentType = message.notifyCallStarted.contentType;
    } else if (message.notifyCallEnded) {
      call.end();
    }
  });
  call.on('end', () => call.end());
}

const server = new grpc.Server();
server.addService(freeclimb.GRPCStreamService.service, { SendIVRData: echo });
server.bindAsync(`127.0.0.1:${process.argv[2]}`, grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) {
    console.error(error.message);
    process.exit(1);
  }
  console.log(`listening on 127.0.0.1:${port}`);
});
