// Answers each call's audio with itself: echo PORT
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"os"

	"google.golang.org/grpc"

	"peer/freeclimb"
)

type echo struct {
	freeclimb.UnimplementedGRPCStreamServiceServer
}

func (echo) SendIVRData(stream freeclimb.GRPCStreamService_SendIVRDataServer) error {
	var contentType string
	var sequence uint32
	for {
		message, err := stream.Recv()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch payload := message.Payload.(type) {
		case *freeclimb.PlatformMessage_NotifyCallStarted:
			contentType = payload.NotifyCallStarted.ContentType
		case *freeclimb.PlatformMessage_NotifyAudioData:
			answer := &freeclimb.AppMessage_PlayAudioMessage{
				Id:          "echo",
				AudioData:   payload.NotifyAudioData.AudioData,
				ContentType: contentType,
				SequenceNum: sequence,
			}
			sequence++
			if err := stream.Send(&freeclimb.AppMessage{Payload: &freeclimb.AppMessage_AudioData{AudioData: answer}}); err != nil {
				return err
			}
		case *freeclimb.PlatformMessage_NotifyCallEnded:
			return nil
		}
	}
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: echo PORT")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	server := grpc.NewServer()
	freeclimb.RegisterGRPCStreamServiceServer(server, echo{})
	fmt.Printf("listening on %s\n", listener.Addr())
	log.Fatal(server.Serve(listener))
}
